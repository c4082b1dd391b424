package org.pacta;

import org.pacta.operation.BaseUrl;
import org.pacta.setup.FirstVisit;
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
    private final FirstVisit visit;
    private final BaseUrl baseUrl;

    StartupBanner(Environment environment, ObjectProvider<DemoAccounts> demo, FirstVisit visit, BaseUrl baseUrl) {
        this.visit = visit;
        this.baseUrl = baseUrl;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var firstVisit = visit.offer().map(secret -> baseUrl.of("/first-visit#" + secret));
        if ("json".equals(environment.getProperty("pacta.log"))) {
            log.info("Pacta is ready");
            firstVisit.ifPresent(link -> log.info("Pacta is new: set it up at {}, a link that works once", link));
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
        firstVisit.ifPresent(link -> text.append(
                        "It is new. Set it up in the browser with this link, which works once and for a day:\n  ")
                .append(link)
                .append("\n"));
        text.append("Ctrl-C stops it.\n");
        System.out.println(text);
    }
}
