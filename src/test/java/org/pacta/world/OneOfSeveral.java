package org.pacta.world;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * For tests that start an application beside the one that other tests share: it says for the whole process where it keeps who is
 * signed in, and takes its engine away when it ends. Afterwards those of the others are there again.
 */
public final class OneOfSeveral implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneOfSeveral.class);

    private record Before(SecurityContextHolderStrategy signedIn, Map<String, ProcessEngine> engines) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE)
                .put(
                        "before",
                        new Before(
                                SecurityContextHolder.getContextHolderStrategy(),
                                Map.copyOf(ProcessEngines.getProcessEngines())));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var before = test.getStore(HERE).get("before", Before.class);
        SecurityContextHolder.setContextHolderStrategy(before.signedIn());
        before.engines().values().forEach(ProcessEngines::registerProcessEngine);
    }
}
