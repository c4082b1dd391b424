package org.pacta.mail;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An outbox for tests of modules that owe mail: what they queue stays in the table. */
public final class TestMail {

    private TestMail() {}

    public static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(MailProperties.class, () -> MailFixture.properties(null, 25, 2000));
        context.register(Outbox.class);
    }
}
