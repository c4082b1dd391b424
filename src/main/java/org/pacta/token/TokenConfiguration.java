package org.pacta.token;

import java.time.Clock;
import java.time.Duration;
import org.pacta.database.Acting;
import org.pacta.database.Expendable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    TokenSignIn tokenSignIn(
            JdbcClient jdbc, Acting acting, PlatformTransactionManager transactions, TokenUses uses, Clock clock) {
        return new TokenSignIn(jdbc, acting, transactions, uses, clock);
    }

    /** The filter belongs to the API's security chain alone. */
    @Bean
    FilterRegistrationBean<TokenSignIn> tokenSignInRegistration(TokenSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Access tokens that were revoked or have expired: what they did stays in the history. */
    @Bean
    Expendable oldTokens() {
        return new Expendable("tokens", Duration.ofDays(365), TokenSql.COUNT_OLD, TokenSql.DELETE_OLD);
    }
}
