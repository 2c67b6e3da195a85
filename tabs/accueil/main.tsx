import { demarrer } from '../commun/demarrer.tsx';
import { AccueilOnglet } from './AccueilOnglet.tsx';
import { ADRESSES } from './adresses.ts';

demarrer(<AccueilOnglet />, ADRESSES);
