import { demarrer } from '../commun/demarrer.tsx';
import { ADRESSES } from './adresses.ts';
import { RencontresOnglet } from './RencontresOnglet.tsx';

demarrer(<RencontresOnglet />, ADRESSES);
