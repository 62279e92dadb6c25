-- Runs that wait for a node or are worked on by one; the columns are those of db-scheduler 16.

CREATE TABLE run_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX run_tasks_due ON run_tasks (execution_time);
CREATE INDEX run_tasks_heartbeat ON run_tasks (last_heartbeat);
