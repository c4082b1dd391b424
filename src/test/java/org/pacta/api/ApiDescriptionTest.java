package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.token.Tokens;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the API says of itself is true, and enough to make a client from; that answers are so, each test of them asks. */
@PactaTest
class ApiDescriptionTest {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    WebApplicationContext application;

    Described described;

    @BeforeEach
    void begin() {
        world.begin();
        described = new Caller(world, tokens, application).described();
    }

    @Test
    void eachOperationHasANameOfItsOwnThatSpeaks() {
        var names = new ArrayList<String>();
        eachOperation(
                (path, operation) -> names.add(operation.path("operationId").asString()));

        assertThat(names)
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-zA-Z]+"));
    }

    @Test
    void eachChangeOfAVersionSaysThatItNeedsIt() {
        var optional = new ArrayList<String>();
        eachOperation((path, operation) -> operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asString().equals("If-Match")
                    && !parameter.path("required").asBoolean(false)) {
                optional.add(path);
            }
        }));

        assertThat(optional).isEmpty();
    }

    @Test
    void noTwoRecordsShareAName() {
        var names = described.description().path("components").path("schemas").propertyNames();

        assertThat(names).contains("Task", "TaskRow", "Commitment", "CommitmentRow", "CommitmentRowPage", "Problem");
        assertThat(described.description().toString()).doesNotContain("schemas/Row\"");
        assertThat(fields("TaskRow")).contains("percent").doesNotContain("kind");
        assertThat(fields("CommitmentRow")).contains("kind").doesNotContain("percent");
    }

    @Test
    void whatIsSentIsAlwaysThereOrDescribedAsLeftOut() {
        var task = described.description().path("components").path("schemas").path("Task");
        var required = new ArrayList<String>();
        task.path("required").forEach(name -> required.add(name.asString()));
        var asked = described.description().path("components").path("schemas").path("ProgressRequest");

        assertThat(required).containsExactlyInAnyOrderElementsOf(fields("Task"));
        assertThat(task.path("properties").path("blockedReason").path("type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(task.path("properties").path("name").path("type").asString()).isEqualTo("string");
        assertThat(asked.path("required").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks, GET, list, listTasks",
        "/parties, GET, parties, listParties",
        "/series, GET, all, listSeries",
        "/me, GET, me, me",
        "/people/{username}, GET, one, getPerson",
        "/people, POST, add, addPerson",
        "/tasks/{id}/claim, POST, claim, claimTask",
        "/tasks/{id}/evidence, GET, evidence, evidenceOfTask",
        "/webhooks/{id}/deliveries, GET, list, listDeliveriesOfWebhook",
        "/comments/{id}/release, POST, releaseComment, releaseComment",
        "/calendar-years/{year}/confirm, POST, confirm, confirmCalendarYear",
        "/commitments/{statement}/{ordinal}, PATCH, change, changeCommitment",
    })
    void anOperationIsNamedForWhatItDoesToWhat(String path, RequestMethod http, String method, String name) {
        assertThat(DescribedOperations.name(path, http, method)).isEqualTo(name);
    }

    @Test
    void aRecordIsNamedForWhereItBelongs() {
        var types = TypeFactory.defaultInstance();

        assertThat(DescribedSchemas.name(types.constructType(Problem.class))).isEqualTo("Problem");
        assertThat(DescribedSchemas.name(types.constructType(Problem.Fault.class)))
                .isEqualTo("ProblemFault");
        assertThat(DescribedSchemas.name(types.constructParametricType(Page.class, Problem.Fault.class)))
                .isEqualTo("ProblemFaultPage");
    }

    /** An answer that is not as described is told of: a field too many, too few, of another type, another status or format. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json | {\"code\":\"KOR\",\"name\":\"Korea\",\"zone\":\"Asia/Seoul\"} | 0",
                "200 | application/json | {\"code\":\"KOR\",\"name\":\"Korea\"} | 1",
                "200 | application/json | {\"code\":\"KOR\",\"name\":null,\"zone\":\"Asia/Seoul\"} | 1",
                "200 | application/json | {\"code\":\"KOR\",\"name\":\"Korea\",\"zone\":\"Asia/Seoul\",\"more\":1} | 1",
                "200 | text/csv | code | 1",
                "204 | application/json | {\"code\":\"KOR\",\"name\":\"Korea\",\"zone\":\"Asia/Seoul\"} | 1",
                "404 | application/problem+json | {\"type\":\"t\",\"title\":\"t\",\"status\":404,\"detail\":\"d\"} | 0",
                "404 | application/problem+json | {\"type\":\"t\",\"title\":\"t\",\"status\":404} | 1",
            })
    void whatIsNotAsDescribedIsSeen(int status, String type, String item, int faults) throws Exception {
        var answer = new MockHttpServletResponse();
        answer.setStatus(status);
        answer.setContentType(type);
        answer.getOutputStream()
                .write((status < 300 && type.endsWith("json") ? "[" + item + "]" : item)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(described.faults("GET", "/api/v1/parties", answer)).hasSize(faults);
    }

    private List<String> fields(String schema) {
        return List.copyOf(described
                .description()
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .propertyNames());
    }

    private void eachOperation(BiConsumer<String, JsonNode> what) {
        described
                .description()
                .path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().has(method)) {
                        what.accept(path.getKey(), path.getValue().path(method));
                    }
                }));
    }
}
