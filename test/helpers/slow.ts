/** Whether tests that take long do all they can, as `.ci/run` asks for with `SLOW=1`. Without it they try a part that says as much. */
export const isSlow = process.env['SLOW'] === '1';
