package org.pacta.world;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.pacta.database.TestDatabase;

/** Plain rules first, then what needs a database, then what needs the whole application: a mistake shows early. */
public final class QuickFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(QuickFirst::cost));
    }

    private static int cost(ClassDescriptor test) {
        if (test.isAnnotated(PactaTest.class)) {
            return 2;
        }
        var fields = test.getTestClass().getDeclaredFields();
        return java.util.Arrays.stream(fields).anyMatch(field -> field.getType().equals(TestDatabase.class)) ? 1 : 0;
    }
}
