// Preloaded with --import: writes the address of every module that is resolved to the file IMPORTS_FILE names.
import { register } from 'node:module';

register(new URL('./record-imports-hooks.mjs', import.meta.url), { data: process.env.IMPORTS_FILE });
