package io.aiwriter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.web.HttpCaller;
import io.aiwriter.web.RunningApp;
import io.aiwriter.web.security.FirstAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolationTest extends RunningApp {

    private static final String BODY = "{\"title\":\"Mine\",\"sections\":[{\"text\":\"Secret words.\"}]}";

    @Test
    void whatBelongsToOthersIsAsIfItDidNotExist() {
        String self = caller().post("/api/v1/content", BODY).header("Location");
        HttpCaller stranger =
                new HttpCaller(address("/"), "Bearer " + FirstAccount.keyOfAnother(app()));
        assertThat(stranger.get("/api/v1/content").json().at("/data")).isEmpty();
        for (String path : List.of("", "/versions", "/versions/1", "/export?format=md")) {
            assertThat(stranger.get(self + path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.put(self, Map.of("title", "x")).status()).isEqualTo(400);
        assertThat(stranger.post(self + "/revert/1", "").status()).isEqualTo(404);
        assertThat(stranger.delete(self).status()).isEqualTo(404);
        String run = self.replace("content", "runs");
        assertThat(stranger.get(run).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/api-keys").body()).doesNotContain("tests");
        assertThat(caller().get(self).status()).isEqualTo(200);
    }
}
