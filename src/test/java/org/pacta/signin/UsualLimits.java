package org.pacta.signin;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions last as long as where nothing else is set. */
@Configuration
public class UsualLimits {

    @Bean
    SessionLimits limits() {
        return new SessionLimits(Duration.ofHours(12), Duration.ofHours(1));
    }
}
