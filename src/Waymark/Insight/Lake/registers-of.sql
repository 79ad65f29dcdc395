-- One year of the registers under the names of the whole.
WITH attendance AS NOT MATERIALIZED (FROM registers_whole WHERE date >= getvariable('from') AND date < getvariable('until')),
attendance_months AS NOT MATERIALIZED (FROM registers_whole_months WHERE month >= getvariable('from') AND month < getvariable('until'))
