package org.pacta.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.pacta.PactaApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application without a browser: real PostgreSQL, real engine with its job executor off, and a clock
 * that stands still. All such tests share one context; each makes statements of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PactaApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "pacta.reminder.every=",
            "pacta.webhook.every=",
            "pacta.history.checkpoint-every=",
            "pacta.webhook.allow=http://127.0.0.1",
            "pacta.secret.key=b25seSBmb3IgdGVzdHM6IG5vdGhpbmcgaXMgc2FmZSE=",
            "pacta.demo=false"
        })
@ContextConfiguration(initializers = WorldDatabase.class)
@Import(World.Beans.class)
public @interface PactaTest {}
