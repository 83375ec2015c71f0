using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DiiaQr.Kep;

/// <summary>
/// The hash GOST 34.311-95 with ДКЕ № 1 and a zero start (RFC 5831 describes the same construction). Our own because BouncyCastle's
/// allocates for every byte and is several times slower; the tests compare the two.
/// </summary>
internal static class Gost34311
{
    public const int Length = 32;

    private const int Words = 4;

    public static byte[] Hash(ReadOnlySpan<byte> content)
    {
        Span<ulong> state = stackalloc ulong[Words], sum = stackalloc ulong[Words], block = stackalloc ulong[Words];
        state.Clear();
        sum.Clear();

        var rest = content;
        for (; rest.Length >= Length; rest = rest[Length..]) Absorb(rest[..Length], block, state, sum);
        if (rest.Length > 0)
        {
            Span<byte> padded = stackalloc byte[Length];
            padded.Clear();
            rest.CopyTo(padded);
            Absorb(padded, block, state, sum);
        }

        block.Clear();
        block[0] = (ulong)content.Length << 3; // the length in bits
        Step(state, block);
        Step(state, sum);

        var hash = new byte[Length];
        for (var at = 0; at < Words; at++) BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(8 * at), state[at]);
        return hash;
    }

    private static void Absorb(ReadOnlySpan<byte> bytes, Span<ulong> block, Span<ulong> state, Span<ulong> sum)
    {
        UInt128 carry = 0;
        for (var at = 0; at < Words; at++)
        {
            block[at] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * at)..]);
            carry += (UInt128)sum[at] + block[at];
            sum[at] = (ulong)carry;
            carry >>= 64;
        }
        Step(state, block);
    }

    /// <summary>The step function: four keys out of state and block, the state enciphered with them, then mixed.</summary>
    private static void Step(Span<ulong> state, ReadOnlySpan<ulong> block)
    {
        Span<ulong> u = stackalloc ulong[Words], v = stackalloc ulong[Words], enciphered = stackalloc ulong[Words];
        Span<uint> key = stackalloc uint[8];
        state.CopyTo(u);
        block.CopyTo(v);
        for (var at = 0; at < Words; at++)
        {
            if (at > 0)
            {
                Advance(u);
                if (at == 2) AddConstant(u);
                Advance(v);
                Advance(v);
            }
            DeriveKey(u, v, key);
            enciphered[at] = Gost28147.Encrypt(state[at], key);
        }
        Mix(state, block, enciphered);
    }

    /// <summary>The transformation A: y4‖y3‖y2‖y1 becomes (y1⊕y2)‖y4‖y3‖y2.</summary>
    private static void Advance(Span<ulong> y) => (y[0], y[1], y[2], y[3]) = (y[1], y[2], y[3], y[0] ^ y[1]);

    /// <summary>The only non-zero of the constants, C3.</summary>
    private static void AddConstant(Span<ulong> y)
    {
        y[0] ^= 0xFF00FF00FF00FF00;
        y[1] ^= 0x00FF00FF00FF00FF;
        y[2] ^= 0xFF0000FF00FFFF00;
        y[3] ^= 0xFF00FFFF000000FF;
    }

    /// <summary>The transformation P on u ⊕ v: the n-th word of the key is made of the n-th bytes of the four.</summary>
    private static void DeriveKey(ReadOnlySpan<ulong> u, ReadOnlySpan<ulong> v, Span<uint> key)
    {
        var (w0, w1, w2, w3) = (u[0] ^ v[0], u[1] ^ v[1], u[2] ^ v[2], u[3] ^ v[3]);
        for (var at = 0; at < key.Length; at++)
        {
            var shift = 8 * at;
            key[at] = (byte)(w0 >> shift) | (uint)(byte)(w1 >> shift) << 8 | (uint)(byte)(w2 >> shift) << 16 | (uint)(byte)(w3 >> shift) << 24;
        }
    }

    /// <summary>state = ψ⁶¹(state ⊕ ψ(block ⊕ ψ¹²(enciphered))). The register of ψ slides along a buffer instead of moving.</summary>
    private static void Mix(Span<ulong> state, ReadOnlySpan<ulong> block, ReadOnlySpan<ulong> enciphered)
    {
        const int register = 16, turns = 12 + 1 + 61;
        Span<ushort> y = stackalloc ushort[register + turns];
        MemoryMarshal.Cast<ulong, ushort>(enciphered).CopyTo(y);
        Turn(y, 0, 12);
        Add(y.Slice(12, register), block);
        Turn(y, 12, 1);
        Add(y.Slice(13, register), state);
        Turn(y, 13, 61);
        MemoryMarshal.Cast<ushort, ulong>(y.Slice(turns, register)).CopyTo(state);
    }

    private static void Turn(Span<ushort> y, int from, int turns)
    {
        for (var at = from; at < from + turns; at++)
            y[at + 16] = (ushort)(y[at] ^ y[at + 1] ^ y[at + 2] ^ y[at + 3] ^ y[at + 12] ^ y[at + 15]);
    }

    private static void Add(Span<ushort> y, ReadOnlySpan<ulong> words)
    {
        var parts = MemoryMarshal.Cast<ulong, ushort>(words);
        for (var at = 0; at < parts.Length; at++) y[at] ^= parts[at];
    }
}
