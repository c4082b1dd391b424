package org.pacta.workflow;

final class JobSql {

    /** Whoever was only taken for dead finds another revision, and rolls back. */
    static final String FREE = """
            UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL, rev_ = rev_ + 1
            WHERE lock_owner_ IN (SELECT n.id::text FROM node n WHERE n.died_at IS NOT NULL)""";

    private JobSql() {}
}
