import { addTools } from './tools.ts';

addTools(document);
