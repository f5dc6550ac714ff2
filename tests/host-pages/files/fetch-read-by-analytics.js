// Analytics scripts read every response and return a new one.
const real = window.fetch;
window.fetch = async (...all) => {
  const answer = await real(...all);
  await answer.clone().text();
  return new Response(await answer.blob(), {status: answer.status, headers: answer.headers});
};
Response.prototype.json = () => Promise.resolve({patched: true});
