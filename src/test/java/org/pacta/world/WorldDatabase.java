package org.pacta.world;

import org.pacta.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the shared context a fresh database on the server that all tests of the JVM share. */
class WorldDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("pacta.database.url=" + TestDatabase.empty(), "pacta.database.pool-size=8")
                .applyTo(context);
    }
}
