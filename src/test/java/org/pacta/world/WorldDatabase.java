package org.pacta.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pacta.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the shared context a fresh database on the server that all tests of the JVM share. */
class WorldDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "pacta.database.url=" + TestDatabase.empty(),
                        "pacta.database.pool-size=8",
                        "pacta.history.key=" + folder().resolve("history-key"))
                .applyTo(context);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("pacta-world");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
