import { DECALAGE, decalerHorloge } from '../infra/local/horloge.ts';
import { instantDe } from './instants.ts';

// Before each file of tests: its clock shows the instant that it plays at, and goes on from there.
const decalage = Date.parse(instantDe(expect.getState().testPath ?? '')) - Date.now();
process.env[DECALAGE] = String(decalage);
decalerHorloge(decalage);
