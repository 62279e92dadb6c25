package io.aiwriter.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiwriter.Owner;
import io.aiwriter.content.ContentRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.sqlite.SQLiteDataSource;

class HostDatabaseTest {

    @TempDir private Path home = Path.of("unset");

    @Test
    void postgresOfTheApplicationIsUsed() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource source = server.getPostgresDatabase();
            runner().withBean(DataSource.class, () -> source)
                    .run(
                            context ->
                                    assertThat(
                                                    context.getBean(ContentRepository.class)
                                                            .list(Owner.LOCAL, 1, 0))
                                            .isEmpty());
            assertThat(tables(source)).isPositive();
            assertThat(home.resolve("aiwriter.db")).doesNotExist();
            runner().withBean(DataSource.class, () -> source)
                    .withPropertyValues("aiwriter.store=sqlite")
                    .run(
                            context ->
                                    assertThat(context.getBean(ContentRepository.class))
                                            .isNotNull());
            assertThat(home.resolve("aiwriter.db")).exists();
        }
    }

    @Test
    void otherDatabasesOfTheApplicationAreLeftAlone() {
        runner().withBean(DataSource.class, this::foreign)
                .run(
                        context -> {
                            assertThat(context.getBean(ContentRepository.class)).isNotNull();
                            assertThat(home.resolve("aiwriter.db")).exists();
                        });
        runner().withBean(DataSource.class, this::foreign)
                .withPropertyValues("aiwriter.store=postgresql")
                .run(
                        context ->
                                assertThatExceptionOfType(Exception.class)
                                        .isThrownBy(() -> context.getBean(ContentRepository.class))
                                        .havingRootCause()
                                        .isInstanceOf(InvalidSettingException.class)
                                        .withMessageContaining("another database"));
    }

    private DataSource foreign() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + home.resolve("host.db"));
        return source;
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AiWriterAutoConfiguration.class))
                .withPropertyValues("aiwriter.home=" + home);
    }

    private static long tables(DataSource source) {
        String count =
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'aiwriter'";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
