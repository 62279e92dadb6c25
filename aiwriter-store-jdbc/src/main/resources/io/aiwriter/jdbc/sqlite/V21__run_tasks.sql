-- Runs that wait for a node or are worked on by one; the columns are those of db-scheduler 16.

CREATE TABLE run_tasks (
    task_name            TEXT NOT NULL,
    task_instance        TEXT NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP NOT NULL,
    picked               BIT NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP,
    last_failure         TIMESTAMP,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP,
    version              BIGINT NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX run_tasks_due ON run_tasks (execution_time);
CREATE INDEX run_tasks_heartbeat ON run_tasks (last_heartbeat);
