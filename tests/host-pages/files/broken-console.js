for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = () => {
    throw new Error('console is broken');
  };
}
