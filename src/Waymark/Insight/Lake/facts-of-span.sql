FROM ({facts}) WHERE period >= getvariable('from') AND period < getvariable('until')
