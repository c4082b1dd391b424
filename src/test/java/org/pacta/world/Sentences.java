package org.pacta.world;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows the names of tests as the sentences that they are: {@code aBlockedTaskSaysWhy} as "a blocked task says why". */
public final class Sentences extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> test, Method method) {
        return method.getName()
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
