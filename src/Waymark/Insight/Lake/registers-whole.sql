CREATE OR REPLACE TEMP VIEW registers_whole AS FROM attendance;
CREATE OR REPLACE TEMP VIEW registers_whole_months AS FROM attendance_months;
