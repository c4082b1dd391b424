package org.pacta.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A list with {@code null} in one of its places says nothing there: it is refused at its field, whatever takes it. */
@Component
class NothingInLists implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder mapper) {
        var refusing = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        for (var type : List.of(List.class, Set.class)) {
            mapper.withConfigOverride(type, override -> override.setNullHandling(refusing));
        }
    }
}
