package io.aiwriter.testkit;

import io.aiwriter.chat.ChatEvent;
import io.aiwriter.chat.ChatStream;
import io.aiwriter.provider.CallCancelledException;
import io.aiwriter.provider.ProviderFailure;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** Plays one answer in pieces. */
final class ScriptedChatStream implements ChatStream {

    private final ScriptedStep.Play play;
    private final Queue<ChatEvent> events = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean announced;
    private boolean ended;

    ScriptedChatStream(ScriptedStep.Play play, int pieceLength) {
        this.play = play;
        if (!play.response().reasoning().isEmpty()) {
            events.add(new ChatEvent.ReasoningDelta(play.response().reasoning()));
        }
        String text = play.response().text();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = Math.min(text.length(), start + pieceLength);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            events.add(new ChatEvent.TextDelta(text.substring(start, end)));
        }
    }

    @Override
    public boolean hasNext() {
        announced = false;
        if (ended || closed.getCount() == 0) {
            return false;
        }
        if (events.isEmpty()) {
            end();
        }
        announced = !events.isEmpty();
        return announced;
    }

    @Override
    public ChatEvent next() {
        if (!announced && !hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        announced = false;
        ChatEvent event = events.remove();
        ended = event instanceof ChatEvent.Completed;
        return event;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void end() {
        if (play.blocks()) {
            ended = true;
            throw cancelled();
        }
        if (play.error() != null) {
            ended = true;
            throw play.error();
        }
        events.add(new ChatEvent.Completed(play.response()));
    }

    private CallCancelledException cancelled() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new CallCancelledException(
                "the scripted answer was cancelled",
                ProviderFailure.builder("scripted").partialText(play.response().text()).build(),
                null);
    }
}
