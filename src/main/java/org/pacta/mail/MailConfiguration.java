package org.pacta.mail;

import java.time.Duration;
import org.pacta.database.Expendable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    /** What mails said that were sent, kept or given up: that they were, to whom and about what, stays. */
    @Bean
    Expendable oldMailTexts() {
        return new Expendable("mail-texts", Duration.ofDays(365), MailSql.COUNT_OLD, MailSql.DELETE_OLD);
    }
}
