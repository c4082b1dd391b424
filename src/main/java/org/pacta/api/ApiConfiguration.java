package org.pacta.api;

import org.pacta.database.Expendable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** Answers that no repeated request gets any more. */
    @Bean
    Expendable oldReplies() {
        return new Expendable("replies", Idempotency.KEPT, IdempotencySql.COUNT_OLD, IdempotencySql.DELETE_OLD);
    }
}
