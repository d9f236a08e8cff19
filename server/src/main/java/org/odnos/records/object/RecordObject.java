package org.odnos.records.object;

/** Implemented by a module for each object it declares; the engine does the rest. */
public interface RecordObject {

    ObjectType type();
}
