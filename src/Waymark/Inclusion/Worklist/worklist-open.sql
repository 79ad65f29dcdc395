-- Who has asked for an assessment that is not decided, or is being assessed.
SELECT DISTINCT pupil FROM ehc_cases WHERE request_outcome = 'A' OR assessment_outcome = 'A'
