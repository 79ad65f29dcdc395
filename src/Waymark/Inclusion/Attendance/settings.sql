-- The order of the rows is kept while the file is read, since it tells the line.
SET preserve_insertion_order = true;
SET VARIABLE today = {today};
SET VARIABLE youngest = {youngest};
SET VARIABLE oldest = {oldest};
SET VARIABLE whole = {whole};
