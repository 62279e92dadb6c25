package io.aiwriter.testkit;

import io.aiwriter.files.ObjectStore;

/** The contract in memory. */
final class MemoryObjectStoreTest extends AbstractObjectStoreContractTest {

    @Override
    protected ObjectStore open() {
        return new MemoryObjectStore();
    }
}
