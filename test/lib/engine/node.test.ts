import { startNodeEngine } from '../../../src/lib/engine/node.ts';
import { engineContract } from './contract.ts';

engineContract(startNodeEngine);
