import { demarrer } from '../commun/demarrer.tsx';
import { ADRESSES } from './adresses.ts';
import { PlanOnglet } from './PlanOnglet.tsx';

demarrer(<PlanOnglet />, ADRESSES);
