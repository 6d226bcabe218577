-- Beside an index by chart and order the planner checked each manager by walking the whole chart,
-- which made an import of 50,000 positions quadratic; the primary key alone serves it.
DROP INDEX positions_by_chart;
