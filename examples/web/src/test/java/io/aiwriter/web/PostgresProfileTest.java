package io.aiwriter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresProfileTest {

    @TempDir private Path home = Path.of("unset");

    @Test
    void contentsLieInPostgres() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                ConfigurableApplicationContext app =
                        new SpringApplicationBuilder(WebApplication.class)
                                .profiles("postgres")
                                .run(
                                        "--server.port=0",
                                        "--aiwriter.home=" + home,
                                        "--DATABASE_USER=postgres",
                                        "--DATABASE_URL="
                                                + server.getJdbcUrl("postgres", "postgres"))) {
            ContentRepository contents = app.getBean(ContentRepository.class);
            assertThat(contents.list(Owner.LOCAL, 1, 0)).isEmpty();
            Long tables =
                    JdbcClient.create(app.getBean(DataSource.class))
                            .sql(
                                    "SELECT count(*) FROM information_schema.tables WHERE"
                                            + " table_schema = 'aiwriter'")
                            .query(Long.class)
                            .single();
            assertThat(tables).isPositive();
        }
        assertThat(home.resolve("aiwriter.db")).doesNotExist();
    }
}
