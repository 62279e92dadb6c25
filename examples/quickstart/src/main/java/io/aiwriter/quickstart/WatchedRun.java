package io.aiwriter.quickstart;

import io.aiwriter.content.Content;
import io.aiwriter.content.Run;
import io.aiwriter.content.RunEvent;

/** Shows a run while it goes on, and stops it in order when the program is stopped. */
final class WatchedRun {

    private WatchedRun() {}

    static Content await(Run run, Progress progress) {
        Thread stop = new Thread(run::close, "aiwriter-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            progress.begin(run.id());
            for (RunEvent event : run.events()) {
                progress.show(event);
            }
            return run.await();
        } finally {
            release(stop);
        }
    }

    /** Takes the hook back, unless the program is stopping already. */
    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            Thread.currentThread().interrupt();
        }
    }
}
