package org.pacta;

import org.pacta.signin.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started Pacta where it is, and in the demo whom to sign in as. */
@Component
class StartupBanner {

    private static final Logger log = LoggerFactory.getLogger(StartupBanner.class);

    private final Environment environment;
    private final ObjectProvider<DemoAccounts> demo;

    StartupBanner(Environment environment, ObjectProvider<DemoAccounts> demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        if ("json".equals(environment.getProperty("pacta.log"))) {
            log.info("Pacta is ready");
            return;
        }
        var port = environment.getProperty("local.server.port", "8080");
        var text = new StringBuilder("\nPacta is ready at http://localhost:" + port + "\n");
        demo.ifAvailable(accounts -> {
            text.append("Demo accounts, all with the password ")
                    .append(accounts.password())
                    .append(":\n");
            accounts.list()
                    .forEach(account -> text.append("  %-14s %s%n".formatted(account.username(), account.what())));
        });
        text.append("Ctrl-C stops it.\n");
        System.out.println(text);
    }
}
