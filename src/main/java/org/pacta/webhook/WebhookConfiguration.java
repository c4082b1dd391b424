package org.pacta.webhook;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.pacta.database.Expendable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    /** Nobody needs a key in the demo, where nothing is secret. */
    private static final String DEMO_KEY = "cGFjdGEgZGVtbzogbm90aGluZyBoZXJlIGlzIHNhZmU=";

    @Bean
    SecretBox webhookSecretBox(@Value("${pacta.secret.key:}") String key, @Value("${pacta.demo:false}") boolean demo) {
        return SecretBox.withKey(key.isBlank() && demo ? DEMO_KEY : key);
    }

    @Bean
    TargetPolicy webhookTargetPolicy(WebhookProperties properties) {
        return new TargetPolicy(properties.allow(), TargetPolicy.SYSTEM_RESOLVER);
    }

    @Bean
    HttpSender webhookHttpSender(TargetPolicy policy) throws NoSuchAlgorithmException {
        return new HttpSender(policy, SSLContext.getDefault(), HttpSender.Limits.USUAL);
    }

    /** Events of which nothing is owed any more, with their deliveries. */
    @Bean
    Expendable oldWebhookEvents() {
        return new Expendable("webhook-events", Duration.ofDays(30), EventSql.COUNT_OLD, EventSql.DELETE_OLD);
    }
}
