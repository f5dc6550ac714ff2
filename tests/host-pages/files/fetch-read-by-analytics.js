// Analytics read every answer before the page does, and hand on one that they made themselves.
const real = window.fetch;
window.fetch = async (...all) => {
  const answer = await real(...all);
  await answer.clone().text();
  return new Response(await answer.blob(), {status: answer.status, headers: answer.headers});
};
Response.prototype.json = () => Promise.resolve({patched: true});
