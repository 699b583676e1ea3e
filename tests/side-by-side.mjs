import { spawn } from 'node:child_process';

/**
 * Runs npm scripts at the same time, each with its output in one piece when it ends, and fails when one
 * of them does: `node tests/side-by-side.mjs types lint`. Types and lint take one core each.
 */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn(`npm run -s ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) process.stdout.write(`\n${script}: failed\n`);
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exit(passed.every(Boolean) ? 0 : 1);
