package org.pacta.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A client generated from the API's description, strictly compiled; what it does is in src/test/client. */
class ClientIT {

    @Test
    void aClientMadeFromTheDescriptionDoesTheMainJob() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/walk")), "client");
        var client = NpmFolder.installed("client");
        try (var pacta = RunningPacta.start(data)) {
            var coordinator = RunningPacta.token(data, "hana.lee");
            var officer = RunningPacta.token(data, "jimin.park");

            client.run(
                    "node",
                    "node_modules/openapi-typescript/bin/cli.js",
                    pacta.address() + "/v3/api-docs",
                    "-o",
                    "pacta.d.ts");
            client.run("node", "node_modules/typescript/bin/tsc", "--project", ".");
            assertThat(client.run("node", "walk.js", pacta.address(), coordinator, officer))
                    .contains("CLT-7/01 is worked on by jimin.park");
        }
    }
}
