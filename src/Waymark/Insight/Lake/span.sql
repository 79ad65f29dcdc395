WHERE r.period >= getvariable('from') AND r.period < getvariable('until')
