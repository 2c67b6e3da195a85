import { demarrer } from '../commun/demarrer.tsx';
import { ADRESSES } from './adresses.ts';
import { IndicateursOnglet } from './IndicateursOnglet.tsx';

demarrer(<IndicateursOnglet />, ADRESSES);
