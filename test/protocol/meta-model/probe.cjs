// Loaded into a server's process by tests (`node --require`): tells over the channel to its parent how long the
// processor has been at work for it, in milliseconds. The server itself knows nothing of it.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
// Whoever measures may be gone.
process.on('disconnect', () => process.exit());
process.channel?.unref();
