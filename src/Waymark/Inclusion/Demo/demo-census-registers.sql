CREATE OR REPLACE TEMP TABLE demo_registers AS {registers}
