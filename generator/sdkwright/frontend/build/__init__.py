"""The walk from an upgraded document to an Api, split by question."""
