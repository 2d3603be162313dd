// The entries that are types alone have nothing to run; an import of one that is left in the code does no harm.
export {};
