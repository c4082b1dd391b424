package org.pacta.statement;

import org.pacta.reading.StatementReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    StatementReader statementReader() {
        return new StatementReader();
    }
}
