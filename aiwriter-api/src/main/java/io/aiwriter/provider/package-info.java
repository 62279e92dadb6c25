/**
 * The errors of other people's services, shared by chat, embedding, image and search clients. Start
 * at {@link io.aiwriter.provider.ProviderException}.
 */
@NullMarked
package io.aiwriter.provider;

import org.jspecify.annotations.NullMarked;
