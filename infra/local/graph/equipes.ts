import type { Routes } from './monde.ts';

export const routesEquipes: Routes = {};
