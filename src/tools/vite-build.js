import { build } from 'vite';

// Paraglide leaves its store open after compiling and keeps the process alive for half a minute; so the end
// of the build is the end of the process.
try {
	await build();
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
