/* The least a process can do. Linked statically it is what every program here is measured against. */
int main(void) { return 0; }
